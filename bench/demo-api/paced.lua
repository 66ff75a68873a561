-- Each connection waits between 0 and twice as many milliseconds as the first argument says before each request.
local mean
function init(arguments)
  mean = tonumber(arguments[1])
  math.randomseed(os.time())
end
function delay()
  return math.random() * 2 * mean
end
