"""Distances and the map of the job search (search.places); without any of these both work all the same."""

from config.settings.env import env

# Address of a routing engine (OSRM) for travel times; '' leaves them to the estimate.
ROUTING_URL = env.str("ROUTING_URL", default="")
# Address of map tiles (https://…/{z}/{x}/{y}.png) and the note of their source; '': places on a plain ground.
MAP_TILE_URL = env.str("MAP_TILE_URL", default="")
MAP_ATTRIBUTION = env.str("MAP_ATTRIBUTION", default="")
