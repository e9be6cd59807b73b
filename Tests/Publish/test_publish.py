"""Publishing, tested with real programs and servers on this machine alone.

    python3 Tests/Publish/test_publish.py .build/release/pamphlet [NAME…]

Every promise of the manual's pages on publishing: the files that are sent or not, those that are never touched, and the
state after a cut connection, a kill, a full disk. Needs rsync, sshd, git, rclone, curl and (for S3) moto; reports what
it skips.
"""

import pathlib
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "Faults")]

import published_site  # noqa: E402

if __name__ == "__main__":
    published_site.PROGRAM = str(pathlib.Path(sys.argv.pop(1)).resolve())
    from test_folder import *  # noqa: E402, F403
    from test_hosts import *  # noqa: E402, F403

    unittest.main(verbosity=2)
