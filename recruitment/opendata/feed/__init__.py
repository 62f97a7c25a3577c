"""The data feed: what is asked, what it holds now, how it is written and sent."""
