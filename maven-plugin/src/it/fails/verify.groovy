def log = new File(basedir, 'build.log').text
assert log.contains('error[CELL0201]: ')
assert log.contains(' --> project.yaml:6:3')
assert log.contains('1 problem')
assert !new File(basedir, 'rendered').exists()
