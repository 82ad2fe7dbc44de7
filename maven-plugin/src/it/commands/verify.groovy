def log = new File(basedir, 'build.log').text
// once for the whole build
assert log.count('[INFO] # CELL0303: no such endpoint') == 1
assert log.count('[INFO] skipped') == 1
assert !log.contains('not marked as thread-safe') && !log.contains('not marked @threadSafe')
assert log.count('[ERROR] cellc: `--fail-on adds`: there are ') == 1
assert log.count('`cellc diff` ended with 1') >= 1
assert new File(basedir, 'deployments/staging/shop/orders.yaml').exists()
assert dev.cellc.maven.ShopRepository.subject(basedir.toPath()).startsWith('promote(staging): shop/orders ')
