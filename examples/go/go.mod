module example.com/shop

go 1.19

require github.com/go-chi/chi/v5 v5.1.0
