/** 防跨站请求伪造: may this request change something or cost something here? */

/** What the browser says about where a request comes from. */
export interface RequestOrigin {
  method: string;
  host: string | undefined;
  origin: string | undefined;
  fetchSite: string | undefined;
}

/**
 * 是否本站发出的请求. Browsers mark every form with `Sec-Fetch-Site` or `Origin`; a request with neither does not come from a
 * page and so carries nobody's session. Only the host is compared: behind a TLS proxy the scheme differs.
 */
export function isFromHere({ method, host, origin, fetchSite }: RequestOrigin): boolean {
  if (method === 'GET' || method === 'HEAD') return true;
  if (fetchSite !== undefined) return fetchSite === 'same-origin' || fetchSite === 'none';
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
