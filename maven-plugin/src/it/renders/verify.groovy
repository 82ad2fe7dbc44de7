def log = new File(basedir, 'build.log').text
assert new File(basedir, 'rendered/development/shop/namespace.yaml').text.contains('kind: Namespace')
assert log.count('declarations checked: ') == 1
assert log.count(' written, 0 removed, 0 unchanged') == 1
assert log.count('0 written, 0 removed') == 1
assert log.count('up to date: nothing has changed since the last build') == 5
