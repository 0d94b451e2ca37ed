"""placeholder"""
OPTIONS = ()
def run(options) -> int:
    """placeholder"""
    return 0
