"""The demonstration district (示例区): a fictional repository of any size."""
