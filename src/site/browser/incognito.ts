// Screen-share mode: `i` turns names into initials and texts into dots.
export {}
