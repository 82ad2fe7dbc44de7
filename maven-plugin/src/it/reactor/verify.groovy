def log = new File(basedir, 'build.log').text
// once for the whole build, and as safe on several threads as Maven asks for
assert log.count('declarations checked: ') == 1
assert log.count(' written, 0 removed, 0 unchanged') == 1
assert !log.contains('not marked as thread-safe') && !log.contains('not marked @threadSafe')
assert !new File(basedir, 'one/rendered').exists()
// an archive for each environment, by each of the two builds
assert log.count('[INFO] attached: ') == 6
assert log.count('up to date: nothing has changed since the last build') == 3
for (environment in ['development', 'staging', 'production']) {
    def name = "reactor-1-cellc-${environment}.tar.gz"
    def installed = new File(localRepositoryPath, "dev/cellc/it/reactor/1/${name}")
    assert installed.bytes == new File(basedir, "target/${name}").bytes
    def listed = ['tar', '-tzf', installed.path].execute().text.readLines()
    assert listed.contains("${environment}/shop/namespace.yaml".toString())
    assert listed.every { it == 'cellc.lock.json' || it.startsWith("${environment}/") }
}
assert !new File(localRepositoryPath, 'dev/cellc/it/one/1').list().any { it.endsWith('.tar.gz') }
