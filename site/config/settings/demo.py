"""The demo city on one machine: SQLite, no secrets, demo accounts allowed."""

from config.settings.base import *
from config.settings.env import env

DEBUG = False
DEMO = True
SECRET_KEY = env.str("SECRET_KEY", default="demo-only-never-for-a-real-city")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
STAFF_SECOND_FACTOR = env.bool("STAFF_SECOND_FACTOR", default=False)
TICK_IN_SERVER = env.bool("TICK_IN_SERVER", default=True)
