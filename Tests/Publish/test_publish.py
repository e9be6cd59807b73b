"""Publishing, tried against real programs and servers on this machine alone.

    python3 Tests/Publish/test_publish.py .build/release/pamphlet [NAME…]

Every promise of the manual's pages on publishing: what is sent and what is not, what is never touched, and what is left
after a cut line, a kill, a full disk. Needs rsync, sshd, git, rclone, curl and (for S3) moto; says what it leaves out.
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
