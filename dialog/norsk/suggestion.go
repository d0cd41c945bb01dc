package norsk

func suggestion(r *reading, f finding) string { return "" }
