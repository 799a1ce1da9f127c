// Says that scripts run here, so that buttons show and the words to type instead don't.
document.documentElement.dataset.scripted = ''
