"""The clerk's desk (填报员工作台): new records to fill in."""
