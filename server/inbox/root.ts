/**
 * What stands before the inbox's own paths: '' where the endpoint has a host for itself, `/heard` behind a proxy that
 * passes on that part of a host. `pathname`: where this page is.
 */
export const rootOf = (pathname: string = location.pathname): string => pathname.replace(/\/(join|inbox\/?)?$/, '');
