"""Words of what is proposed: who is asked to found it, with which verb, and what it is called before it is there."""

# What a proposal is put to.
THE_EMG = r"(?:the )?(?:EMG|[Gg]roup|[Mm]eeting|[Mm]embers|[Cc]ommittee|[Ff]orum|[Nn]etwork|[Ss]egment)"
FOUND = r"(?:establish|create|set up|launch|open|form|organi[sz]e|hold|convene|start|initiate|run|begin|prepare|develop|build|set in motion)"
FOUNDING = r"(?:establish(?:ment|ing)|creation|creating|setting[- ]up|launch(?:ing)?|formation|forming|opening|organi[sz]ation|holding|convening)"
NOUN = r"(?:proposals?|ideas?|concepts?(?: notes?| papers?)?|possibility|suggestions?|question|initiatives?|plans?|projects?|outline|topic|wish|thoughts?|need|terms of reference|draft terms of reference|note|paper)"
