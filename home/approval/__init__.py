"""From draft to public: the workflow of editors, and what must be right before (A13, E1)."""
