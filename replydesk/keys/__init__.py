"""What a person does about the key of a fact base: make it, change the ways to it, change it, encrypt what is plain."""
