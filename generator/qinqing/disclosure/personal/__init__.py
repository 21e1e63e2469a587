"""Personal information (个人信息): what it looks like in a text, however it is written."""
