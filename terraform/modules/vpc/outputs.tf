output "vpc_id" {
  description = "The id of the network."
  value       = aws_vpc.this.id
}

output "vpc_cidr" {
  description = "The address range of the network."
  value       = aws_vpc.this.cidr_block
}

output "public_subnet_ids" {
  description = "The subnets of load balancers, one per zone, tagged kubernetes.io/role/elb."
  value       = [for zone in var.availability_zones : aws_subnet.public[zone].id]
}

output "private_subnet_ids" {
  description = "The subnets of nodes and pods, one per zone, tagged kubernetes.io/role/internal-elb."
  value       = [for zone in var.availability_zones : aws_subnet.private[zone].id]

  # Nodes need internet access from the start.
  depends_on = [aws_route.private_nat, aws_route_table_association.private]
}

output "database_subnet_ids" {
  description = "The subnets of databases, one per zone, without a route to the internet."
  value       = [for zone in var.availability_zones : aws_subnet.database[zone].id]
}

output "public_subnet_cidrs" {
  description = "The address ranges of load balancers, from which they connect to pods, one network per zone."
  value       = [for zone in var.availability_zones : local.public_cidrs[zone]]
}

output "database_subnet_cidrs" {
  description = "The address ranges of databases, one network per zone; for the pods' NetworkPolicy."
  value       = [for zone in var.availability_zones : local.database_cidrs[zone]]
}
