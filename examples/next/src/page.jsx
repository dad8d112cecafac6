import { useState } from 'react';

export function Page() {
  const [count, setCount] = useState(0);
  return (
    <main>
      <h1>Shop</h1>
      <button type="button" onClick={() => setCount(count + 1)}>
        {count} in the basket
      </button>
    </main>
  );
}
