"""The lists of this app; each part has a module of its own, `registers_opgaven` and so on."""

from wijkkoers.web.fieldwork import registers_opgaven, registers_talks

REGISTERS = (*registers_opgaven.REGISTERS, *registers_talks.REGISTERS)
