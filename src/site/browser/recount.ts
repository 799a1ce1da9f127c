// In a static build: what is due as of the day it is read.
export {}
