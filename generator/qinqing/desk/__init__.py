"""The clerk's desk (填报员工作台): how records come to be, from a new one to the beginning of a district."""
