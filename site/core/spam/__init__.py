"""Protection of public forms against programs, without ever turning a person away."""
