/** The lanes as they play a finished run. */
export async function loadPlayedLanes() {
  return (await import('@/components/exchange/played-lanes')).PlayedLanes;
}
