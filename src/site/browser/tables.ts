// Filters and orders the tables, with their state in the address.
export {}
