// Search over every page: `/` or Ctrl K, results while one types.
export {}
