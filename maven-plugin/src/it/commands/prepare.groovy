def orders = new File(basedir, 'orders.yaml')
def text = orders.text
orders.delete()
dev.cellc.maven.ShopRepository.init(basedir.toPath())
orders.text = text
dev.cellc.maven.ShopRepository.commit(basedir.toPath())
dev.cellc.maven.ShopRepository.deploy(basedir.toPath())
