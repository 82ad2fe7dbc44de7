def log = new File(basedir, 'build.log').text
assert log.contains('the output folder does not exist')
assert log.contains('1 problem')
assert !new File(basedir, 'rendered').exists()
