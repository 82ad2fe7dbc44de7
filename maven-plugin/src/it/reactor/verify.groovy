def log = new File(basedir, 'build.log').text
// once for the whole build, and as safe on several threads as Maven asks for
assert log.count('declarations checked: ') == 1
assert log.count(' written, 0 removed, 0 unchanged') == 1
assert !log.contains('not marked as thread-safe') && !log.contains('not marked @threadSafe')
assert !new File(basedir, 'one/rendered').exists()
