"""WSGI entry point (`config.wsgi:application`); the process manager sets DJANGO_SETTINGS_MODULE."""

import sys
from pathlib import Path

from django.core.wsgi import get_wsgi_application

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

application = get_wsgi_application()
