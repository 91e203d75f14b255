"""The kinds of things that this app brings to the thread; each part has a module of its own, `things_opgaven` and so on."""

from wijkkoers.web.fieldwork import things_opgaven, things_talks

THINGS = (*things_opgaven.THINGS, *things_talks.THINGS)
