def log = new File(basedir, 'build.log').text
assert log.count('[INFO] skipped') == 6
assert !new File(basedir, 'rendered').exists()
