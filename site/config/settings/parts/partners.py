"""Pushes to cooperating job sites (D4)."""

from config.settings.env import env

# Private networks, such as 10.2.0.0/16, in which a partner's server may stand; all others are refused.
PARTNER_PRIVATE_NETWORKS = env.list("PARTNER_PRIVATE_NETWORKS", default=[])
# Send over plain http, too; never on the internet, where credentials would be readable on the way.
PARTNER_PLAIN_HTTP = env.bool("PARTNER_PLAIN_HTTP", default=False)
# Days the log of deliveries is kept.
PARTNER_LOG_DAYS = env.int("PARTNER_LOG_DAYS", default=90)
