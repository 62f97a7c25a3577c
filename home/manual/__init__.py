"""The editors' manual inside the admin."""
