module github.com/rapport-go/rapport

go 1.24

require github.com/shopspring/decimal v1.6.0

require github.com/google/go-cmp v0.7.0
