"""The decision core: compare, value, simulate, optimise. Arrays in, frozen explained results out; no file, clock or setting."""
