assert new File(basedir, 'build.log').text.contains('declarations checked: ')
