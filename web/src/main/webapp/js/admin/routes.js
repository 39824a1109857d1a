/** The administrator's pages, in the order of the menu. */
export const adminRoutes = [];
