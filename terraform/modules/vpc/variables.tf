variable "name" {
  description = "The name of the network, and the prefix of the names of its resources."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,28}[a-z0-9]$", var.name))
    error_message = "name must be 3 to 30 lower-case letters, digits and hyphens, beginning with a letter."
  }
}

variable "environment" {
  description = "What the network is for: dev, staging or production."
  type        = string

  validation {
    condition     = contains(["dev", "staging", "production"], var.environment)
    error_message = "environment must be dev, staging or production."
  }
}

variable "cidr" {
  description = "The address range of the network, /16 to /20, also for pods."
  type        = string

  validation {
    condition = try(
      cidrsubnet(var.cidr, 0, 0) == var.cidr
      && tonumber(split("/", var.cidr)[1]) >= 16
      && tonumber(split("/", var.cidr)[1]) <= 20,
      false
    )
    error_message = "cidr must be an IPv4 network of size /16 to /20 such as 10.20.0.0/16."
  }
}

variable "availability_zones" {
  description = "Three or four availability zones of the provider's region."
  type        = list(string)

  validation {
    condition = (
      contains([3, 4], length(var.availability_zones))
      && length(distinct(var.availability_zones)) == length(var.availability_zones)
    )
    error_message = "availability_zones must be three or four different zones."
  }

  validation {
    condition = alltrue([
      for zone in var.availability_zones : can(regex("^[a-z]{2}(-[a-z]+)+-[0-9][a-z]$", zone))
    ])
    error_message = "availability_zones must be names such as eu-central-1a."
  }
}

variable "single_nat_gateway" {
  description = "One NAT gateway for all zones: cheaper, but fails with its zone. Only for dev."
  type        = bool
  default     = false

  validation {
    condition     = !var.single_nat_gateway || var.environment == "dev"
    error_message = "single_nat_gateway is for the environment dev only."
  }
}

variable "log_retention_days" {
  description = "The retention period of flow logs in days."
  type        = number
  default     = 30

  validation {
    condition = contains(
      [7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 3653],
      var.log_retention_days
    )
    error_message = "log_retention_days must be 7 or more, and a retention period that CloudWatch supports."
  }
}
