"""What is said of the finished site, as ``site/shell/`` finds it."""
