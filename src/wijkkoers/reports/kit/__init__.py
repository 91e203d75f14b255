"""Paper for a room without screens: cards, sheets for dots, forms; and the figures of what came back."""
