"""A disk that fails or kills on demand: `failing_disk.c`, compiled, and the environment it reads."""

import os
import pathlib
import subprocess

HERE = pathlib.Path(__file__).resolve().parent


def compiled(folder):
    """Compiles it into a folder; returns the path for `LD_PRELOAD`."""
    shim = f"{folder}/failing_disk.so"
    subprocess.run(
        [os.environ.get("CC", "cc"), "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", "-O1", "-o", shim,
         str(HERE / "failing_disk.c"), "-ldl"], check=True)
    return shim


def environment(shim, below, how, at=0, lasts=False, calls=None, log=None):
    """The environment in which a call on files below a folder fails."""
    told = {"LD_PRELOAD": shim, "FAULT_BELOW": str(below), "FAULT_AT": str(at), "FAULT_HOW": str(how)}
    if lasts:
        told["FAULT_LASTS"] = "1"
    if calls:
        told["FAULT_CALLS"] = calls
    if log:
        told["FAULT_LOG"] = str(log)
    return told
