"""The scenes; importing a module of this package registers its pictures."""
