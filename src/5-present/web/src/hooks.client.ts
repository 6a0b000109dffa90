import type { HandleClientError } from '@sveltejs/kit';

/** An address that leads nowhere is no fault of the pages; everything else is, and the browser hears of it. */
export const handleError: HandleClientError = ({ error, status, message }) => {
  if (status !== 404) reportError(error);
  return { message };
};
