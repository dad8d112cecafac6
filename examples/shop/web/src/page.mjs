/** The page as HTML. Nothing of an order is text that somebody wrote. */
export function page(orders) {
  const rows = orders.map(
    ({ id, state, total }) => `<tr><td>${id}</td><td>${state}</td><td>${total ?? ''}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en">
<title>Shop</title>
<h1>Orders</h1>
<table><tr><th>Number</th><th>State</th><th>Total</th></tr>${rows.join('')}</table>
<form method="post">
  <label>Price <input name="price" value="2.50"></label>
  <label>Count <input name="count" value="2"></label>
  <button>Order</button>
</form>
</html>
`;
}
