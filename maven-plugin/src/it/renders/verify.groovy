assert new File(basedir, 'rendered/development/shop/namespace.yaml').text.contains('kind: Namespace')
