package main

import (
	"context"
	"fmt"
	"github.com/rapport-go/rapport/schedule/route"
	"os"
	"strconv"
	"time"
)

func main() {
	eff, _ := strconv.Atoi(os.Args[1])
	seed, _ := strconv.Atoi(os.Args[2])
	for _, f := range os.Args[3:] {
		in, err := readInstance(f)
		if err != nil {
			fmt.Println(err)
			continue
		}
		t := time.Now()
		s := route.Solve(context.Background(), in.problem(eff, uint64(seed)))
		fmt.Println(in.name, float64(s.Cost)/scale, len(s.Left), time.Since(t))
	}
}
